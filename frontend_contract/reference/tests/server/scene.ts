/** Draws pictures for the fixtures: a sky, a sun and hills, as PNG, without any library. */
import { deflateSync } from 'node:zlib';

type Colour = [number, number, number];

const PALETTES: Colour[][] = [
  [[252, 214, 170], [224, 106, 74], [94, 64, 122], [42, 28, 75], [244, 183, 64]],
  [[198, 226, 222], [86, 160, 150], [15, 122, 111], [9, 72, 70], [255, 240, 200]],
  [[250, 236, 214], [233, 190, 120], [200, 110, 70], [110, 50, 60], [255, 255, 240]],
  [[214, 222, 244], [140, 150, 210], [80, 80, 150], [40, 34, 90], [255, 213, 119]],
];

function hill(x: number, layer: number, seed: number): number {
  const wave = Math.sin(x * (3 + layer) + seed * 1.7 + layer * 2) * 0.06 + Math.sin(x * (7 + seed) + layer) * 0.025;
  return 0.5 + layer * 0.15 + wave;
}

function colourAt(x: number, y: number, palette: Colour[], seed: number): Colour {
  const [high, low, far, near, sun] = palette as [Colour, Colour, Colour, Colour, Colour];
  if (y > hill(x, 2, seed)) return near;
  if (y > hill(x, 1, seed)) return far;
  if (y > hill(x, 0, seed)) return low.map((part, index) => Math.round((part + (far[index] ?? 0)) / 2)) as Colour;
  if (Math.hypot(x - 0.3 - (seed % 5) * 0.1, (y - 0.28) * 0.8) < 0.11) return sun;
  const share = Math.min(1, y / 0.6);
  return high.map((part, index) => Math.round(part + ((low[index] ?? 0) - part) * share)) as Colour;
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc(named), named.length + 4);
  return framed;
}

/** One drawing as a PNG; `scene` picks the colours and the shapes. */
export function draw(scene: number, width: number, height: number): Buffer {
  const palette = PALETTES[scene % PALETTES.length] as Colour[];
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows.set(colourAt(x / width, y / height, palette, scene), y * (width * 3 + 1) + 1 + x * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}
