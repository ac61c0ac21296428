import node from '@astrojs/node';
import { defineConfig, passthroughImageService } from 'astro/config';

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'standalone' }),
  // The CMS sends every image in every size; nothing is left to scale here.
  image: { service: passthroughImageService() },
  // Styles come as files, so that the Content-Security-Policy needs no exception for inline ones.
  build: { inlineStylesheets: 'never' },
  // Addresses are the CMS's: the catch-all page decides about slashes.
  trailingSlash: 'ignore',
  // Nothing can be sent to this site: the middleware refuses every method but GET and HEAD.
  security: { checkOrigin: false },
  devToolbar: { enabled: false },
});
