package org.tidemark.plan;

import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.Phrase;
import org.tidemark.plan.shape.Reading;
import org.tidemark.plan.shape.TextShapes;
import org.tidemark.plan.shape.Values;

/** A text for people in Chinese and English; where one language is given, both are it. */
final class TitleSection {

    static final Key<String> ZH =
            Key.optional("zh", TextShapes.line(200), "the English text", "In Chinese", "中文");
    static final Key<String> EN =
            Key.optional("en", TextShapes.line(200), "the Chinese text", "In English", "英文");

    static final BlockType TYPE = BlockType.of("text", ZH, EN);

    private TitleSection() {}

    static void check(Values text, Reading reading) {
        if (!text.has(ZH) && !text.has(EN)) {
            reading.mistake(
                    text.spot(),
                    new Phrase(
                            "no language is given: write zh or en or both", "没有文字：请写 zh 或 en，或都写"));
        }
    }

    static LocalizedText build(Values text) {
        String zh = text.find(ZH).or(() -> text.find(EN)).orElseThrow();
        return new LocalizedText(zh, text.find(EN).orElse(zh));
    }
}
