import { snippetOf } from '../snippet.ts';
import type { SnippetFacts } from './snippet-for.ts';

/** The block editor's own notation: pasted into a page, it becomes a block of custom HTML by itself. */
export function wordpressBlock(html: string): string {
  return `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;
}

/** For `functions.php` or a plugin for code: a shortcode, and addresses of booking pages that become widgets (oEmbed). */
export function wordpressPlugin(facts: SnippetFacts): string {
  const { origin } = facts;
  const html = snippetOf(origin, '%s', facts);
  return `add_shortcode('reservation', function ($attributes) {
  $attributes = shortcode_atts(['widget' => '${facts.key}'], $attributes);
  return sprintf('${html.replaceAll('\n', '')}', esc_attr($attributes['widget']));
});
wp_oembed_add_provider('${origin}/w/*', '${origin}/oembed');`;
}
