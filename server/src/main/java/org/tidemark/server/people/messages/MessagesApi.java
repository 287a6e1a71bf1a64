package org.tidemark.server.people.messages;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.memberapi.Lets;
import org.tidemark.server.web.memberapi.MemberApi;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** A member's messages for apps. */
@MemberApi
@RestController
@RequestMapping(path = MemberApi.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "messages", description = "What a member was told")
class MessagesApi {

    private final MessagePages pages;
    private final MemberMessages store;

    MessagesApi(MessagePages pages, MemberMessages store) {
        this.pages = pages;
        this.store = store;
    }

    /** A message. */
    record MessageAnswer(long id, String kind, String text, OffsetDateTime at, boolean unread) {}

    /**
     * Some of them.
     *
     * @param older to go on before; 0 for no more
     */
    record MessagesAnswer(List<MessageAnswer> messages, long older) {}

    /** What it is about: a page. */
    record MessageRead(String page) {}

    @Lets(MemberScope.PROFILE_READ)
    @GetMapping("/messages")
    @Operation(summary = "The newest fifty messages before one")
    MessagesAnswer messages(
            @RequestParam(defaultValue = "0") long before,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        MessagePage page = pages.of(me.memberId(), before, frame);
        return new MessagesAnswer(
                page.lines().stream()
                        .map(one ->
                                new MessageAnswer(
                                        one.id(), one.name(), one.text(), one.at(), one.unread()))
                        .toList(),
                page.older());
    }

    @Lets(MemberScope.PROFILE_WRITE)
    @PostMapping("/messages/{id}/read")
    @Operation(summary = "Notes that a message is read; says what it is about")
    MessageRead read(@PathVariable long id, @AuthenticationPrincipal SignedInMember me) {
        return new MessageRead(
                store.read(me.memberId(), id)
                        .orElseThrow(() -> PageNotFoundException.page(Long.toString(id))));
    }
}
