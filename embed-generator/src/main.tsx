import { render } from 'preact';
import { App } from './app.tsx';
import { createPreferences } from './preferences.ts';
import { LeavingContext, watchHistory } from './ui/leaving.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/blocks.css';
import './styles/table.css';
import './styles/layout.css';
import './styles/panel.css';
import './styles/floating.css';
import './styles/entry.css';
import './styles/form.css';

const root = document.getElementById('console');
if (root) {
  render(
    <LeavingContext.Provider value={watchHistory(window)}>
      <App preferences={createPreferences(window)} />
    </LeavingContext.Provider>,
    root,
  );
}
