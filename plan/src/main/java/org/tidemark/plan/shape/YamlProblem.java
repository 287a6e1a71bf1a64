package org.tidemark.plan.shape;

import java.util.Arrays;
import java.util.Objects;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What is wrong where the structure of a text breaks, in our own words: the parser has English
 * ones. The first kind whose mark stands in what the parser says is told.
 */
enum YamlProblem {
    TAB("(TAB)", "a tab stands here: indent with blanks", "此处有制表符：请用空格缩进"),
    QUOTE_OPEN(
            "unexpected end of stream",
            "a quotation mark is not closed: close it, and write quotes inside of a text twice",
            "引号没有关闭：请补上；文字中的单引号要写两遍"),
    QUOTE_CUT(
            "unexpected document separator",
            "a quotation mark is not closed before this line: close it",
            "到此行为止引号仍未关闭：请补上"),
    BLOCK_TEXT(
            "block scalar",
            "the text that | or > begins is not set as it must be: start it on the next line, indented",
            "| 或 > 之后的文字写法不对：请另起一行并缩进"),
    DIRECTIVE(
            "directive",
            "a line that begins with % has no place here: leave it out",
            "此处不能有 % 开头的行：请删去"),
    NO_COLON(
            "could not find expected ':'",
            "a colon is missing after a key: write it as \"key: value\"",
            "键后面缺少冒号：请写成 \"键: 值\""),
    COLON(
            "mapping values are not allowed",
            "a colon with a blank stands where no value can begin: give each key a line of its own,"
                    + " and put a text with a colon in quotes",
            "此处不能出现冒号加空格：每个键各占一行，含冒号的文字请加引号"),
    INDENTATION(
            "expected <block end>",
            "this line does not fit the ones before it: indent all keys of a block alike",
            "此行与前面各行不齐：同一块的键请缩进一致"),
    ITEM(
            "sequence entries are not allowed",
            "an item of a list cannot begin here: start it on a line of its own",
            "列表项不能从此处开始：请另起一行"),
    KEY(
            "mapping keys are not allowed",
            "a key cannot begin here: start it on a line of its own",
            "键不能从此处开始：请另起一行"),
    LIST_OPEN("expected ',' or ']'", "a comma or ] is missing before this", "此前缺少逗号或 ]"),
    BLOCK_OPEN("expected ',' or '}'", "a comma or } is missing before this", "此前缺少逗号或 }"),
    ESCAPE(
            "escape",
            "what follows \\ in the text is none of the signs that there are: write \\\\ for a \\, or use single quotes",
            "文字中 \\ 之后的写法无效：反斜杠本身写作 \\\\，或改用单引号"),
    NO_VALUE("expected the node content", "a value is missing before this: write one", "此前缺少值：请写上"),
    NO_NAME(
            "alphabetic or numeric",
            "& and * need a name: put a text that begins with one of them in quotes",
            "& 和 * 之后须有名称：以其开头的文字请加引号"),
    NO_START(
            "cannot start any token",
            "no value can begin with this character: put the text in quotes",
            "值不能以此字符开头：请给文字加引号"),
    TAG("tag", "no tags (!) are taken here: leave it out", "此处不接受标签（!）：请删去"),
    SECOND(
            "<document start>",
            "something follows the end of the document: leave it out",
            "文档结束之后还有内容：请删去"),
    STRUCTURE(
            "",
            "the structure cannot be read from here on: look at indentation, colons, quotes and brackets",
            "从此处起无法辨认结构：请检查缩进、冒号、引号和括号");

    private final String mark;
    private final String en;
    private final String zh;

    YamlProblem(String mark, String en, String zh) {
        this.mark = mark;
        this.en = en;
        this.zh = zh;
    }

    private Phrase phrase() {
        return new Phrase("this is no YAML: " + en, "不是 YAML：" + zh);
    }

    /** What a parser's failure says, in words of ours. */
    static Phrase of(MarkedYamlEngineException failure) {
        String said =
                Objects.requireNonNullElse(failure.getProblem(), "")
                        + " "
                        + Objects.requireNonNullElse(failure.getContext(), "");
        return Arrays.stream(values())
                .filter(one -> said.contains(one.mark))
                .findFirst()
                .orElse(STRUCTURE)
                .phrase();
    }

    /** Where nothing more is known. */
    static Phrase unknown() {
        return STRUCTURE.phrase();
    }
}
