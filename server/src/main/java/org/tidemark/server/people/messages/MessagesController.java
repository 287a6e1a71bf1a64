package org.tidemark.server.people.messages;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** A member's own messages, and by which ways he wants them. */
@Controller
@RequestMapping("/my/messages")
class MessagesController {

    private static final String PAGE = "redirect:/my/messages";

    private final MemberMessages store;
    private final MessageWords words;
    private final MessagePages pages;
    private final ObjectProvider<MessageChannel> channels;
    private final TransactionTemplate transaction;

    MessagesController(
            MemberMessages store,
            MessageWords words,
            MessagePages pages,
            ObjectProvider<MessageChannel> channels,
            TransactionTemplate transaction) {
        this.store = store;
        this.words = words;
        this.pages = pages;
        this.channels = channels;
        this.transaction = transaction;
    }

    @GetMapping
    String all(
            @RequestParam(defaultValue = "0") long before,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        model.addAttribute("page", pages.of(me.memberId(), before, frame));
        return "messages/messages";
    }

    /** Opens what a message is about; it is read then. */
    @PostMapping("/{id}")
    String open(@PathVariable long id, @AuthenticationPrincipal SignedInMember me) {
        return "redirect:"
                + store.read(me.memberId(), id)
                        .orElseThrow(() -> PageNotFoundException.page("/my/messages/" + id));
    }

    /** All are read that he was shown, and those before. */
    @PostMapping("/read")
    String read(
            @RequestParam(defaultValue = "0") long newest,
            @AuthenticationPrincipal SignedInMember me) {
        store.readAll(me.memberId(), newest);
        return PAGE;
    }

    @GetMapping("/choices")
    String choices(@AuthenticationPrincipal SignedInMember me, Model model) {
        model.addAttribute(
                "choices",
                new MessagePage.Choices(
                        ways(),
                        store.choices(me.memberId()).stream()
                                .map(one -> one.channel() + " " + one.kind())
                                .collect(Collectors.toSet())));
        return "messages/choices";
    }

    @PostMapping("/choices")
    String choose(
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        Set<MemberMessages.Choice> chosen = new HashSet<>();
        for (MessagePage.Way way : ways()) {
            List<String> kinds = fields.getOrDefault(way.name(), List.of());
            way.kinds().stream()
                    .filter(kind -> kinds.contains(kind.word()))
                    .forEach(kind ->
                            chosen.add(
                                    new MemberMessages.Choice(
                                            me.memberId(), kind.word(), way.name())));
        }
        Set<String> open = ways().stream().map(MessagePage.Way::name).collect(Collectors.toSet());
        transaction.executeWithoutResult(status -> store.choose(me.memberId(), open, chosen));
        next.addFlashAttribute("done", frame.say("messages.chosen"));
        return PAGE + "/choices";
    }

    private List<MessagePage.Way> ways() {
        List<MessageKind> outside = words.kinds().stream().filter(MessageKind::outside).toList();
        return channels.stream()
                .filter(MessageChannel::open)
                .sorted(Comparator.comparing(MessageChannel::name))
                .map(one ->
                        new MessagePage.Way(
                                one.name(),
                                one.page(),
                                outside.stream().filter(kind -> one.takes(kind.word())).toList()))
                .toList();
    }
}
