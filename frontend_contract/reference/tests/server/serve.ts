/** `npm run fixtures`: the built site with the fixtures, until the input ends or Ctrl-C. Prints its addresses as JSON. */
import { startCms, TOKEN } from './cms.ts';
import { startSite } from './site.ts';

const cms = await startCms();
const site = await startSite(cms.address, { SHOW_ERRORS: '1' });
console.log(JSON.stringify({ site: site.address, cms: cms.address, token: TOKEN }));

const stop = async (): Promise<void> => {
  await site.stop();
  await cms.close();
  process.exit(0);
};
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());
if (process.argv.includes('--until-eof')) process.stdin.on('end', () => void stop()).resume();
