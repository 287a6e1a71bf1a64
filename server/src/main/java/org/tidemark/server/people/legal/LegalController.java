package org.tidemark.server.people.legal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tidemark.server.kernel.programmes.OthersInForce;
import org.tidemark.server.web.site.PageNotFoundException;

/** What a member agrees to, for everybody to read. */
@Controller
class LegalController {

    private static final int POINTS = 7;

    private final LegalTexts texts;
    private final LegalStore store;
    private final OthersInForce others;

    LegalController(LegalTexts texts, LegalStore store, OthersInForce others) {
        this.texts = texts;
        this.store = store;
        this.others = others;
    }

    /** With every share of inviters, agents and those above, as the plans in force have it. */
    @GetMapping("/terms")
    String terms(Model model) {
        model.addAttribute("rates", others.all());
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
