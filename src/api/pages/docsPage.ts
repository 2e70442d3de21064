/** The page of the API documentation's viewer. */
export const docsPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Candour API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="api"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

/** Starts the viewer. No validator badge: it would send the address of this service to a third party. */
export const docsScript = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#api',
  deepLinking: false,
  validatorUrl: null,
  supportedSubmitMethods: ['get'],
  presets: [SwaggerUIBundle.presets.apis],
});
`;
