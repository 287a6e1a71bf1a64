package org.tidemark.server.web.rules;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tidemark.plan.Language;
import org.tidemark.server.web.access.OpenRoute;

/** What everybody may read: the rules, in the reader's language. */
@Controller
class RulesController {

    private final Map<Language, RuleBook> books = new EnumMap<>(Language.class);

    RulesController() {
        for (Language language : Language.values()) {
            books.put(language, RuleBook.in(language));
        }
    }

    @Bean
    static OpenRoute rulesRoute() {
        return OpenRoute.get("/rules");
    }

    @GetMapping("/rules")
    String rules(Locale locale, Model model) {
        model.addAttribute("book", books.get(Language.of(locale)));
        return "rules/rules";
    }
}
