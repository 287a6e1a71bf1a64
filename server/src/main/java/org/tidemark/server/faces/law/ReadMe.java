package org.tidemark.server.faces.law;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.tidemark.plan.Language;
import org.tidemark.server.web.text.Texts;
import org.tidemark.server.web.text.Wording;

/** The page that explains a file: what is in it, in both languages, and the hash of each part. */
@Component
final class ReadMe {

    static final String NAME = "readme.html";

    private final Texts texts;

    ReadMe(Texts texts) {
        this.texts = texts;
    }

    /**
     * The files with the page before them.
     *
     * @param words the beginning of the keys: {@code .title}, {@code .meaning}, and {@code .file.}
     *     with the name of each file before its first hyphen, dot or slash
     * @param arguments of the meaning
     */
    Map<String, byte[]> before(Map<String, byte[]> files, String words, Object... arguments) {
        StringBuilder page =
                new StringBuilder(
                        "<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>"
                                + escaped(texts.in(Language.ZH).say(words + ".title"))
                                + "</title></head><body>\n");
        for (Language language : List.of(Language.ZH, Language.EN)) {
            Wording wording = texts.in(language);
            page.append("<section lang=\"").append(language.tag()).append("\"><h1>");
            page.append(escaped(wording.say(words + ".title"))).append("</h1><p>");
            page.append(escaped(wording.say(words + ".meaning", arguments)));
            page.append("</p><table>\n");
            Archives.hashes(files)
                    .forEach((name, hash) -> row(page, name, what(name, words, wording), hash));
            page.append("</table></section>\n");
        }
        page.append("</body></html>\n");
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(NAME, page.toString().getBytes(StandardCharsets.UTF_8));
        all.putAll(files);
        return all;
    }

    private static String what(String name, String words, Wording wording) {
        return wording.say(words + ".file." + name.split("[-./]", 2)[0]);
    }

    private static void row(StringBuilder page, String name, String what, String hash) {
        page.append("<tr><td>").append(escaped(name)).append("</td><td>").append(escaped(what));
        page.append("</td><td><code>").append(hash).append("</code></td></tr>\n");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
