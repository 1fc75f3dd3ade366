// Writes tests/data/segments.json: what Twilio's own calculator says of a table of texts (smart encoding off).
// In an empty directory: npm install sms-segments-calculator
// then: node segments-oracle.mjs > segments.json (a copy of this script in that directory)
import { SegmentedMessage } from "sms-segments-calculator";

const repeat = (text, times) => text.repeat(times);
const texts = new Set(["", "a", "\n", "\r\n", "a\r\nb", "a\nb", "\f", "\t", "`", "ç", "\u00a0"]);
const borders = [1, 66, 67, 68, 69, 70, 71, 133, 134, 135, 152, 153, 154, 159, 160, 161, 201, 202, 268, 305, 306, 307];
for (const n of [...borders, 459, 460, 1071, 1072, 1530, 1531, 1600]) {
  texts.add(repeat("a", n));
  texts.add(repeat("é", n));
  texts.add(repeat("ł", n));
}
for (const wide of ["€", "^", "{", "}", "\\", "[", "]", "~", "|", "\f"]) {
  for (const n of [151, 152, 153, 158, 159, 160]) texts.add(repeat("a", n) + wide + "b");
  texts.add(repeat(wide, 80));
  texts.add(repeat(wide, 81));
}
for (const n of [152, 305, 458]) texts.add(repeat("a", n) + "€" + repeat("b", 153));
const graphemes = [
  "💪", "🏃‍♀️", "👨‍👩‍👧‍👦", "👍🏽", "🇩🇪", "🇺🇸🇫🇷", "1️⃣", "❤️", "👩‍🚀", "e\u0301", "\u201c", "\u2019", "\u2014", "\u2026",
  "×", "→", "ł", "я", "漢", "한", "क्षि", "\r\n", "\u200b", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\u00a0", "🤸🏾‍♂️", "🏋️", "😀",
];
for (const grapheme of graphemes) {
  texts.add(grapheme);
  texts.add(repeat(grapheme, 40));
  for (const n of [60, 65, 66, 67, 68, 69, 70, 133, 160]) texts.add(repeat("a", n) + grapheme + "b");
  texts.add("ł" + repeat("a", 65) + grapheme + repeat("b", 66));
}
for (const text of [
  "Mon 10 Mar: Bench 3x8-10 @ 135 lb, RIR 2\nRow 3x10\nPlank 3x45s",
  "“Easy” day — 30 min…",
  "Squat 5×5 – it’s 185 lb today 💪",
  "Ça va? Très bien, à demain!",
  "Łukasz, dzień dobry",
  "Jürgen: 5 km in Zürich, 10 € fee",
  "Γειά σου",
  "ΔΦΓΛΩΠΨΣΘΞ",
  "{[~]}|\\^€",
]) {
  texts.add(text);
  texts.add(repeat(text + "\r\n", 5));
}
const cases = [...texts].map((text) => {
  const message = new SegmentedMessage(text, "auto", false);
  const units = message.encodedChars.reduce((sum, char) => sum + char.codeUnits.length, 0);
  return { text, encoding: message.encodingName, units, segments: message.segmentsCount };
});
console.log("[\n" + cases.map((each) => JSON.stringify(each)).join(",\n") + "\n]");
