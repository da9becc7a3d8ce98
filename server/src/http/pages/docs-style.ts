/** The style of `/api/docs`, in one piece so that its hash can stand in the page's policy. */
export const docsStyle = `
:root{color-scheme:light dark;--bg:#fff;--ink:#17191b;--mute:#5b6166;--line:#dfe2e5;--sub:#f4f6f7;--acc:#0f5c6e}
@media (prefers-color-scheme:dark){:root{--bg:#141617;--ink:#e9ebec;--mute:#9aa1a6;--line:#303538;--sub:#1d2022;--acc:#7cc4d6}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:14px/20px system-ui,sans-serif}
a{color:var(--acc)}
.page{display:grid;max-width:1200px;margin:0 auto;padding:32px 20px 80px;gap:32px}
nav ul{list-style:none;margin:4px 0 16px;padding:0}
nav a{display:block;padding:4px 0;text-decoration:none;color:var(--ink)}
nav a:hover{text-decoration:underline}
h1{font-size:26px;line-height:32px;font-weight:600;letter-spacing:-.02em;margin:0 0 8px}
h2{font-size:20px;line-height:28px;font-weight:600;letter-spacing:-.014em;margin:48px 0 8px}
h3{font-size:14px;line-height:20px;font-weight:600;margin:0}
h4,nav h2{font-size:12px;line-height:16px;font-weight:500;color:var(--mute);margin:16px 0 4px;letter-spacing:0}
p{margin:0 0 8px;max-width:64ch}
code{font:13px/20px ui-monospace,monospace}
.operation{border-top:1px solid var(--line);padding:20px 0}
.operation:target{background:var(--sub);box-shadow:0 0 0 12px var(--sub)}
.operation header{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:baseline}
.method{font-weight:600;min-width:56px}
.key{color:var(--mute);font-size:12px}
.fields{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:4px 12px 4px 0;border-top:1px solid var(--line)}
th{font-weight:400;width:30%}
td{color:var(--mute)}
.d1{padding-left:16px}.d2{padding-left:32px}.d3{padding-left:48px}.d4{padding-left:64px}.d5{padding-left:80px}
summary{cursor:pointer;padding:4px 0}
@media (min-width:900px){.page{grid-template-columns:240px minmax(0,1fr)}nav{position:sticky;top:32px;align-self:start;max-height:calc(100vh - 64px);overflow:auto}}
`;
