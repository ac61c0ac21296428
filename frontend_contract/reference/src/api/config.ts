/**
 * What the environment decides, read when the server starts.
 *
 * | variable        | what for                                                      | default                         |
 * |-----------------|---------------------------------------------------------------|---------------------------------|
 * | CMS_API_URL     | the API's base, as this server reaches it                     | http://localhost:8000/api/v2    |
 * | CMS_ORIGIN      | the CMS's public origin: its images, and who may frame us     | the origin of CMS_API_URL       |
 * | MEDIA_ORIGINS   | more origins that images and files come from, space-separated | none                            |
 * | SITE_HOST       | which site of the CMS to show, `host[:port]`                  | the Host header of each request |
 * | CMS_TIMEOUT     | seconds to wait for the CMS                                   | 10                              |
 * | HOST, PORT      | where to listen (read by @astrojs/node)                       | localhost, 4321                 |
 */
export interface Config {
  apiUrl: string;
  cmsOrigin: string;
  mediaOrigins: string[];
  siteHost: string | null;
  timeoutMilliseconds: number;
}

function origin(name: string, value: string): string {
  try {
    return new URL(value).origin;
  } catch {
    throw new Error(`${name} must be an address such as http://localhost:8000, and is ${JSON.stringify(value)}`);
  }
}

/** Read and check the settings. Throws with the variable's name when one makes no sense. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const apiUrl = (env['CMS_API_URL'] || 'http://localhost:8000/api/v2').replace(/\/+$/, '');
  const apiOrigin = origin('CMS_API_URL', apiUrl);
  const seconds = Number(env['CMS_TIMEOUT'] || 10);
  if (!(seconds > 0)) throw new Error(`CMS_TIMEOUT must be a number of seconds, and is ${env['CMS_TIMEOUT']}`);
  return {
    apiUrl,
    cmsOrigin: env['CMS_ORIGIN'] ? origin('CMS_ORIGIN', env['CMS_ORIGIN']) : apiOrigin,
    mediaOrigins: (env['MEDIA_ORIGINS'] ?? '').split(/\s+/).filter(Boolean).map((each) => origin('MEDIA_ORIGINS', each)),
    siteHost: env['SITE_HOST'] || null,
    timeoutMilliseconds: seconds * 1000,
  };
}

export const config = readConfig();
