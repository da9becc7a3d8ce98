import { themeStyle } from '../../domain/theme/theme-css.ts';
import type { ThemeCss } from '../../contract/widgets.ts';

/** The style of a visitor's page in the colours of the business. */
export function visitorStyle(theme: ThemeCss): string {
  return themeStyle(theme, ':root') + RULES;
}

const RULES = `
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:14px/20px var(--font);-webkit-text-size-adjust:100%}
h1,h2,h3,p,dl,dd,ul,fieldset,legend,table{margin:0;padding:0;border:0;font-size:inherit;font-weight:inherit;list-style:none}
a{color:var(--acc);font-weight:500;text-decoration:none}
a,button{cursor:pointer}
:focus-visible{outline:2px solid var(--acc);outline-offset:2px}
.page{max-width:920px;min-height:100vh;margin:0 auto;display:flex;flex-direction:column}
.top{display:flex;align-items:center;min-height:68px;padding:11px 20px;border-bottom:1px solid var(--line);gap:4px}
.top>div{flex:1;min-width:0}
.top .back{display:grid;place-items:center;width:44px;height:44px;margin:-1px 0 -1px -16px;color:var(--ink)}
.name{font-size:16px;line-height:24px;font-weight:600;letter-spacing:-.006em}
.q{color:var(--mute);font-size:13px}
.i{width:20px;height:20px;flex:none;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
main{padding:20px 20px 32px;display:grid;gap:24px;align-content:start;flex:1}
.status{display:flex;gap:6px;align-items:center;color:var(--acc);font-size:13px;font-weight:600}
.status .i{width:16px;height:16px}
.status.quiet{color:var(--mute)}
.big{font-size:26px;line-height:32px;font-weight:600;letter-spacing:-.022em;margin-top:8px;font-variant-numeric:normal}
.step{font-size:20px;line-height:28px;font-weight:600;letter-spacing:-.014em}
.note{color:var(--mute);margin-top:4px}
.facts{border-top:1px solid var(--line)}
.facts>div{display:flex;gap:16px;padding:12px 0;border-bottom:1px solid var(--line)}
.facts dt{flex:0 0 84px;color:var(--mute);font-size:13px}
.facts dd{flex:1;min-width:0;overflow-wrap:anywhere}
.facts .aside{flex:none}
.steps>:first-child{margin-bottom:10px}
.calendars{margin-top:20px}
main.pick{padding-top:12px}
legend{margin-bottom:6px}
.see{gap:20px}
.done{margin-bottom:20px}
.cancel{display:grid;gap:16px;align-content:start}
.two{display:grid;grid-template-columns:1fr 1fr;gap:8px}
.three{display:grid;grid-template-columns:repeat(3,1fr);gap:8px;margin-top:8px}
.four{display:grid;grid-template-columns:repeat(auto-fit,minmax(132px,1fr));gap:8px;margin-top:8px}
.b{display:flex;align-items:center;justify-content:center;min-height:44px;padding:4px 12px;border:1px solid var(--soft);border-radius:var(--r);background:var(--bg);color:var(--ink);font:500 14px/20px var(--font);text-align:center}
.two .b{min-height:48px;font-size:16px}
.go{display:flex;align-items:center;justify-content:center;width:100%;min-height:48px;padding:4px 20px;border:1px solid var(--rim);border-radius:var(--r);background:var(--fill);color:var(--on);font:600 16px/24px var(--font);letter-spacing:-.006em;text-align:center}
.danger{width:100%;min-height:48px;border-color:var(--bad);color:var(--bad);font:500 16px/24px var(--font)}
.plain{width:100%;min-height:48px;border-color:transparent;font:500 16px/24px var(--font)}
.label{font-weight:500}
.mid{text-align:center}
.opt{color:var(--mute);font-weight:400}
.notice{padding:16px;border-radius:calc(var(--r)*1.5);background:var(--sub)}
.notice b{font-weight:600;display:block}
.notice .three{grid-template-columns:1fr}
.gone{color:var(--mute)}
.gone s{display:block}
.vh{position:absolute;clip-path:inset(50%);white-space:nowrap}
.rows{border-top:1px solid var(--line)}
.rows>label{display:flex;gap:12px;align-items:center;min-height:48px;border-bottom:1px solid var(--line);cursor:pointer}
input,select,textarea{font:400 16px/24px var(--font);color:inherit}
input[type=radio],input[type=checkbox]{flex:none;width:20px;height:20px;margin:0;accent-color:var(--fill)}
.f{display:grid;gap:6px;align-content:start}
.f input:not([type=radio],[type=checkbox]),.f select,.f textarea{width:100%;min-height:48px;padding:11px 12px;border:1px solid var(--edge);border-radius:var(--r);background:var(--bg)}
.f textarea{min-height:96px;resize:vertical}
.f :is(input,select,textarea)[aria-invalid=true]{border:2px solid var(--bad)}
.err{color:var(--bad);font-size:13px}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:8px}
.pair label{display:flex;gap:10px;align-items:center;justify-content:center;min-height:48px;padding:4px 12px;border:1px solid var(--soft);border-radius:var(--r);font-weight:500;cursor:pointer}
.pair label:has(:checked){border:2px solid var(--acc);background:var(--tint)}
.tick{display:flex;gap:12px;align-items:flex-start;cursor:pointer}
.trap{position:absolute;left:-9999px}
.month{--b:2px;margin:0 calc(0px - var(--b))}
.mh{display:flex;align-items:center}
.mh h2{flex:1;padding-left:var(--b);font-size:16px;line-height:44px;font-weight:600;letter-spacing:-.006em}
.mh>:not(h2){display:grid;place-items:center;width:14.2857%;height:44px;color:var(--ink)}
.mh .off{color:color-mix(in oklab,var(--mute) 55%,var(--bg))}
table{width:100%;border-spacing:0;table-layout:fixed;font-variant-numeric:tabular-nums}
th{padding:3px 0 6px;font-size:13px;font-weight:400;color:var(--mute)}
td{padding:0;text-align:center}
.d{display:grid;place-items:center;position:relative;height:48px;border:2px solid transparent;border-radius:calc(var(--r) + 2px);background-clip:padding-box;color:var(--mute);font-size:16px;font-weight:400}
.d.free{color:var(--ink);background-color:var(--tint);font-weight:600}
.d.ring{box-shadow:inset 0 0 0 2px var(--bg),inset 0 0 0 3.5px var(--acc)}
.d.on{color:var(--on);background-color:var(--fill);box-shadow:inset 0 0 0 1px var(--rim)}
.d.today::after{content:'';position:absolute;bottom:5px;width:4px;height:4px;border-radius:2px;background:currentColor}
.dh{display:flex;flex-wrap:wrap;gap:0 12px;align-items:baseline;justify-content:space-between;margin-bottom:4px}
.dh h2{font-size:16px;line-height:24px;font-weight:600;letter-spacing:-.006em}
.part{margin-top:12px}
.part h3{color:var(--mute);font-size:12px;line-height:16px;font-weight:500}
.ts{display:grid;grid-template-columns:repeat(auto-fill,minmax(68px,1fr));gap:8px;margin-top:8px}
.t{display:grid;place-items:center;min-height:44px;border:1px solid var(--line);border-radius:var(--r);color:var(--ink);font-size:15px;font-variant-numeric:tabular-nums}
.t.on{color:var(--on);background:var(--fill);border-color:var(--rim)}
.bar{display:flex;gap:12px;align-items:center;justify-content:space-between;position:sticky;bottom:0;padding:12px 20px;border-top:1px solid var(--line);background:var(--bg)}
.bar .go{width:auto;min-height:44px;white-space:nowrap}
.bar .off{font:500 14px/20px var(--font)}
.bar .go.off,.go.off{color:var(--mute);background:var(--sub);border-color:var(--sub)}
.bar s{display:block;color:var(--mute);font-size:13px}
.bar b{font-weight:600}
.cat{margin-top:16px}
.cat h2{color:var(--mute);font-size:13px;font-weight:500}
.row{display:flex;gap:8px;align-items:center;padding:12px 0;color:var(--ink)}
li+li .row{border-top:1px solid var(--line)}
.row>span{display:grid;font-weight:400}
.row>span:first-child{flex:1;min-width:0}
.row b,.row .n{font-size:16px;line-height:24px;letter-spacing:-.006em}
.row b{font-weight:600}
.row .n{font-weight:500;font-variant-numeric:tabular-nums}
.row .end{text-align:right;white-space:nowrap}
.row .i{color:var(--mute)}
.people{display:flex;flex-wrap:wrap;gap:8px}
.people a{padding:9px 14px;border:1px solid var(--soft);border-radius:var(--r);color:var(--ink);font-size:14px}
.people [aria-current]{border:2px solid var(--acc);background:var(--tint);padding:8px 13px}
footer{padding:0 20px 24px;font-size:13px}
@media (min-width:720px){
.page{padding:0 20px}
.top{min-height:100px;padding:0}
.top .where{margin-left:auto}
.top:not(.inner)>div{display:flex;align-items:baseline;justify-content:space-between;gap:24px}
main{padding:48px 0;grid-template-columns:minmax(0,372fr) minmax(0,424fr);gap:32px 84px}
main.see{grid-template-rows:auto 1fr;gap:24px 84px}
main.see .facts{grid-area:1/2/span 2;align-self:start}
main.one{grid-template-columns:minmax(0,480px)}
main.pick{gap:32px 64px;flex:none;padding-top:32px}
main.pick .dh{padding-top:10px}
main>.wide{grid-column:1/-1}
.big{font-size:30px;line-height:38px}
.top .q{font-size:14px}
.bar{position:static;grid-column:1/-1;padding:20px 0 32px}
main.list{grid-template-columns:minmax(0,1fr)}
.cats{display:grid;grid-template-columns:1fr 1fr;gap:8px 32px;align-items:start}
.form{display:grid;grid-template-columns:1fr 1fr;gap:20px 16px}
.form>.wide{grid-column:1/-1}
main.form-page{grid-template-columns:minmax(0,680px)}
footer{padding:0 0 32px}
}
@media (max-width:719px){.top .tel{display:none}.form{display:grid;gap:20px}.month{margin:0 -12px}.month .mh h2{padding-left:12px}}
@media (pointer:coarse){.zone a,.facts .aside{padding:12px 0;margin:-12px 0;display:inline-block}}
`;
