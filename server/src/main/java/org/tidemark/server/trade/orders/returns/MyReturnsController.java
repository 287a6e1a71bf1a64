package org.tidemark.server.trade.orders.returns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tidemark.server.kernel.limits.Allowance;
import org.tidemark.server.kernel.limits.RateLimits;
import org.tidemark.server.kernel.work.TooBusyException;
import org.tidemark.server.trade.orders.OrderProblem;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.pictures.PictureKit;
import org.tidemark.server.web.pictures.PictureProblemException;

/** A member's own returns. */
@Controller
class MyReturnsController {

    private static final int MOST_PHOTOS = 4;
    private static final int LONGEST_SIDE = 1_600;
    private static final Allowance DRAWN = Allowance.perHour(40);

    private static final int MOST = 100;
    private static final String QUANTITY = "quantity-";

    private final OrderStore store;
    private final ReturnStore returnStore;
    private final Returns returns;
    private final PictureKit pictures;
    private final RateLimits limits;

    MyReturnsController(
            OrderStore store,
            ReturnStore returnStore,
            Returns returns,
            PictureKit pictures,
            RateLimits limits) {
        this.pictures = pictures;
        this.limits = limits;
        this.store = store;
        this.returnStore = returnStore;
        this.returns = returns;
    }

    @GetMapping("/my/returns")
    String all(@AuthenticationPrincipal SignedInMember me, Model model) {
        model.addAttribute("returns", returnStore.ofMember(me.memberId(), MOST));
        return "orders/returns";
    }

    @GetMapping("/my/orders/{number}/return")
    String form(
            @PathVariable String number, @AuthenticationPrincipal SignedInMember me, Model model) {
        model.addAttribute("order", store.mine(me.memberId(), number));
        return "orders/return-ask";
    }

    /** Asks; what is refused leaves the form as it was typed, but for the pictures. */
    @PostMapping("/my/orders/{number}/return")
    String ask(
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            @AuthenticationPrincipal SignedInMember me)
            throws IOException {
        String asked =
                returns.ask(
                        me.memberId(),
                        number,
                        quantities(fields),
                        OrderProblemException.amount("amount", amount).fen(),
                        reason,
                        drawn(photos, me));
        return "redirect:/my/returns/" + asked;
    }

    private static Map<Integer, Integer> quantities(Map<String, String> fields) {
        Map<Integer, Integer> quantities = new HashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(QUANTITY) && !value.isBlank()) {
                try {
                    quantities.put(
                            Integer.valueOf(name.substring(QUANTITY.length())),
                            Integer.valueOf(value.strip()));
                } catch (NumberFormatException noNumber) {
                    throw new OrderProblemException(OrderProblem.AMOUNT, name, value);
                }
            }
        });
        return quantities;
    }

    private List<byte[]> drawn(@Nullable List<MultipartFile> photos, SignedInMember me)
            throws IOException {
        List<byte[]> drawn = new ArrayList<>();
        for (MultipartFile photo : photos == null ? List.<MultipartFile>of() : photos) {
            if (!photo.isEmpty()) {
                if (drawn.size() == MOST_PHOTOS) {
                    throw picture("too many");
                }
                if (!limits.tryTake("return-photos", me.memberId(), DRAWN)) {
                    throw new TooBusyException("too many photographs", DRAWN.per());
                }
                drawn.add(drawn(photo.getBytes()));
            }
        }
        return drawn;
    }

    private byte[] drawn(byte[] file) {
        try {
            return pictures.within(file, LONGEST_SIDE).bytes();
        } catch (PictureProblemException refused) {
            throw picture(refused.getMessage());
        }
    }

    private static OrderProblemException picture(@Nullable String why) {
        return new OrderProblemException(
                OrderProblem.PICTURE, "photos", String.valueOf(why), PictureKit.MOST_MEGABYTES);
    }

    @GetMapping("/my/returns/{number}")
    String one(
            @PathVariable String number, @AuthenticationPrincipal SignedInMember me, Model model) {
        ShopReturn asked = returnStore.mine(me.memberId(), number);
        model.addAttribute("asked", asked);
        model.addAttribute("order", store.mine(me.memberId(), asked.orderNumber()));
        return "orders/return";
    }

    @PostMapping("/my/returns/{number}/withdraw")
    String withdraw(@PathVariable String number, @AuthenticationPrincipal SignedInMember me) {
        returns.withdraw(me.memberId(), number);
        return "redirect:/my/returns/" + number;
    }

    @GetMapping("/my/returns/{number}/photos/{photo}")
    ResponseEntity<byte[]> photo(
            @PathVariable String number,
            @PathVariable int photo,
            @AuthenticationPrincipal SignedInMember me) {
        returnStore.mine(me.memberId(), number);
        return ReturnPhoto.of(returnStore, number, photo);
    }
}
