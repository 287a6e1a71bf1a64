package org.tidemark.server.people.legal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tidemark.server.web.site.PageNotFoundException;

/** What a member agrees to, for everybody to read. */
@Controller
class LegalController {

    private static final int POINTS = 7;

    private final LegalTexts texts;
    private final LegalStore store;

    LegalController(LegalTexts texts, LegalStore store) {
        this.texts = texts;
        this.store = store;
    }

    @GetMapping("/terms")
    String terms(Model model) {
        return now(LegalKind.TERMS, model);
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        return now(LegalKind.PRIVACY, model);
    }

    /** A version that is published, whether it holds or not. */
    @GetMapping("/texts/{code}")
    String version(@PathVariable String code, Model model) {
        LegalText text = store.named(code);
        if (text.publishedAt().isEmpty()) {
            throw PageNotFoundException.page(code);
        }
        return show(text, model);
    }

    private String now(LegalKind kind, Model model) {
        Optional<LegalText> text = texts.inForce(kind);
        if (text.isPresent()) {
            return show(text.get(), model);
        }
        model.addAttribute("name", kind.code());
        model.addAttribute("points", POINTS);
        model.addAttribute("version", LegalTexts.BUILT_IN);
        return "people/text";
    }

    private String show(LegalText text, Model model) {
        List<LegalText> published = texts.published(text.kind());
        model.addAttribute("text", text);
        model.addAttribute(
                "holds",
                LegalRules.inForce(published, texts.today()).filter(text::equals).isPresent());
        model.addAttribute("versions", published);
        return "legal/text";
    }
}
