import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { imageSize } from '../../../scripts/content/image-size.ts';
import { natural } from '../../../scripts/content/natural.ts';
import { readYaml } from '../../../scripts/content/yaml-data.ts';

describe('natural', () => {
  it('orders names as people do', () => {
    const names = ['10-a', '2-b', '02-a', 'b', 'a10', 'a9', ''];
    expect([...names].sort(natural)).toEqual(['', '02-a', '2-b', '10-a', 'a9', 'a10', 'b']);
  });
});

describe('imageSize', () => {
  const svg = (tag: string): ReturnType<typeof imageSize> =>
    imageSize('a.svg', new TextEncoder().encode(tag));

  it('reads an SVG by its width and height or its view box', () => {
    expect(svg('<?xml version="1.0"?><svg width="40px" height="30" viewBox="0 0 4 3">')).toEqual({
      width: 40,
      height: 30,
    });
    expect(svg('<svg\n viewBox="0,0 640.4 360">')).toEqual({ width: 640, height: 360 });
    expect(svg('<svg width="100%">')).toBeNull();
  });

  it('reads the frame header of a JPEG behind other segments', () => {
    const bytes = [
      0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 9, 0xff, 0xc2, 0, 11, 8, 1, 0, 2, 0, 3, 0, 0,
    ];
    expect(imageSize('a.jpeg', new Uint8Array(bytes))).toEqual({ width: 512, height: 256 });
    expect(imageSize('a.jpg', new Uint8Array([0xff, 0xd8]))).toBeNull();
  });

  it('leaves other pictures without a size', () => {
    expect(imageSize('a.webp', new Uint8Array(40))).toBeNull();
    expect(imageSize('a.png', new Uint8Array(3))).toBeNull();
  });
});

describe('readYaml', () => {
  const schema = z.strictObject({
    title: z.string().describe('words'),
    list: z.array(z.int().describe('a number')).default([]),
  });
  const read = (text: string, line = 1): ReturnType<typeof readYaml<typeof schema>> =>
    readYaml({ file: 'f', text, line }, schema);

  it('gives data and the place of every value, counted from the line of the file', () => {
    const { data, at } = read('title: A\nlist: [1,\n  22]\n', 2);
    expect(data).toEqual({ title: 'A', list: [1, 22] });
    expect(at(['list', 1])).toEqual({ file: 'f', line: 4, column: 3 });
    expect(at(['nothing', 'here'])).toEqual({ file: 'f', line: 2, column: 1 });
  });

  it('points at the key that is unknown and at the value that is wrong', () => {
    const { findings } = read('titel: A\nlist: [1, no]\n');
    expect(findings.map(({ code, line, column, found }) => [code, line, column, found])).toEqual([
      ['key-missing', 1, 1, null],
      ['value-wrong', 2, 11, 'no'],
      ['key-unknown', 1, 1, 'titel'],
    ]);
  });

  it('says of an empty file what to write, of empty front matter which key is missing', () => {
    const [finding] = readYaml({ file: 'f.yaml', text: '', line: 1 }, schema).findings;
    expect(finding).toMatchObject({
      code: 'yaml-syntax',
      message: expect.stringContaining('empty') as string,
    });
    expect(finding?.remedy).toContain('Write the lines “title: …”');
    expect(read('').findings.map(({ code }) => code)).toEqual(['key-missing']);
  });
});
