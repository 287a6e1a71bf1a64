package org.tidemark.server.people.legal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which texts hold, and what a member said to them. */
@Service
public class LegalTexts {

    /** The texts that come with the platform: they hold before the first version. */
    static final String BUILT_IN = "2026-12";

    private final LegalStore store;
    private final Clock clock;

    LegalTexts(LegalStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What a member said to a text that holds. */
    public enum Word {
        AGREED,
        DECLINED,
        NOTHING
    }

    /** A text that holds, and what the member said to it last. */
    public record Question(LegalText text, Word word) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The versions that are published, the newest first. */
    List<LegalText> published(LegalKind kind) {
        return store.all(kind).stream().filter(text -> text.publishedAt().isPresent()).toList();
    }

    /** All versions that are published, by their names: the text in both languages. */
    public Map<String, String> publishedTexts() {
        Map<String, String> all = new LinkedHashMap<>();
        for (LegalKind kind : LegalKind.values()) {
            for (LegalText text : published(kind)) {
                all.put(
                        text.code() + "-from-" + text.from(),
                        text.text().zh() + "\n\n----\n\n" + text.text().en() + "\n");
            }
        }
        return all;
    }

    /** The version that holds today; empty where the one that comes with the platform does. */
    Optional<LegalText> inForce(LegalKind kind) {
        return LegalRules.inForce(published(kind), today());
    }

    /** The texts that hold today and have versions. */
    List<LegalText> inForce() {
        return Arrays.stream(LegalKind.values()).flatMap(kind -> inForce(kind).stream()).toList();
    }

    /** What those are called together: {@code terms-2 privacy-1}. */
    public String name() {
        String names = name(inForce());
        return names.isEmpty() ? BUILT_IN : names;
    }

    static String name(List<LegalText> texts) {
        return texts.stream().map(LegalText::code).collect(Collectors.joining(" "));
    }

    /** The texts that hold today, and what a member said to each. */
    List<Question> questions(String member) {
        return questions(member, inForce());
    }

    /** The versions that are published and do not hold yet, and what a member said to each. */
    List<Question> coming(String member) {
        return questions(member, store.after(today()));
    }

    /** What a member is shown under that name: what holds, or one version that is to come. */
    List<LegalText> shown(String name) {
        List<LegalText> holding = inForce();
        return !holding.isEmpty() && name(holding).equals(name)
                ? holding
                : store.after(today()).stream().filter(text -> text.code().equals(name)).toList();
    }

    private List<Question> questions(String member, List<LegalText> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        List<LegalStore.Said> said = store.said(member);
        return texts.stream().map(text -> new Question(text, word(text, said))).toList();
    }

    private static Word word(LegalText text, List<LegalStore.Said> said) {
        return said.stream()
                .filter(one -> one.kind() == text.kind() && one.version() == text.version())
                .findFirst()
                .map(one -> one.agreed() ? Word.AGREED : Word.DECLINED)
                .orElse(Word.NOTHING);
    }

    /** A member agrees to all texts that hold today, as he does when he joins. */
    @Transactional
    public void agree(String member) {
        say(member, inForce(), true);
    }

    /**
     * Keeps what a member said to texts that he was shown; what he has said already is not kept
     * twice.
     */
    @Transactional
    void say(String member, List<LegalText> texts, boolean agreed) {
        List<LegalStore.Said> said = store.said(member);
        Word word = agreed ? Word.AGREED : Word.DECLINED;
        texts.stream()
                .filter(text -> word(text, said) != word)
                .forEach(text -> store.say(member, text, agreed));
    }
}
