package org.tidemark.server.trade.reviews;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
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
import org.tidemark.server.trade.catalogue.Shop;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.trade.purchases.model.PurchaseLine;
import org.tidemark.server.web.access.OpenRoute;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.pictures.PictureKit;
import org.tidemark.server.web.pictures.PictureProblemException;
import org.tidemark.server.web.site.CopyRules;
import org.tidemark.server.web.site.NumberSeries;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.text.TypedText;

/** Reviews of a product for everybody, and a buyer's own one of a line of his order. */
@Controller
class ReviewController {

    private static final int PAGE = 20;
    private static final int MOST_WORDS = 500;
    private static final int MOST_PHOTOS = 4;
    private static final int LONGEST_SIDE = 1_200;
    private static final Allowance WRITTEN = Allowance.perHour(20);

    private final BuyerReviews store;
    private final OrderStore orders;
    private final PictureKit pictures;
    private final CopyRules copy;
    private final RateLimits limits;
    private final NumberSeries numbers;

    ReviewController(
            BuyerReviews store,
            OrderStore orders,
            PictureKit pictures,
            CopyRules copy,
            RateLimits limits,
            NumberSeries numbers) {
        this.store = store;
        this.orders = orders;
        this.pictures = pictures;
        this.copy = copy;
        this.limits = limits;
        this.numbers = numbers;
    }

    @Bean
    static OpenRoute reviewsAreOpen() {
        return OpenRoute.get("/p/*/reviews");
    }

    @Bean
    static OpenRoute reviewPhotosAreOpen() {
        return OpenRoute.get("/p/*/reviews/*/photos/*");
    }

    @GetMapping("/p/{product}/reviews")
    String all(
            @PathVariable String product,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        int shown = Shop.page(page);
        var stars = store.stars(product);
        model.addAttribute("product", product);
        model.addAttribute("stars", stars);
        model.addAttribute("reviews", store.of(product, PAGE, (shown - 1) * PAGE));
        model.addAttribute("page", shown);
        model.addAttribute("pages", Math.toIntExact((stars.reviews() + PAGE - 1) / PAGE));
        return "reviews/reviews";
    }

    @GetMapping("/p/{product}/reviews/{review}/photos/{photo}")
    ResponseEntity<byte[]> photo(
            @PathVariable String product, @PathVariable String review, @PathVariable int photo) {
        byte[] image =
                store.photo(product, review, photo)
                        .orElseThrow(() -> PageNotFoundException.page(review + "/" + photo));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(image);
    }

    @GetMapping("/my/orders/{number}/review/{line}")
    String form(
            @PathVariable String number,
            @PathVariable int line,
            @AuthenticationPrincipal SignedInMember me,
            Model model) {
        ShopOrder order = orders.mine(me.memberId(), number);
        model.addAttribute("order", number);
        model.addAttribute("line", bought(order, line));
        model.addAttribute("written", store.find(number, line));
        model.addAttribute("may", mayWrite(order, bought(order, line)));
        return "reviews/write";
    }

    @PostMapping("/my/orders/{number}/review/{line}")
    String write(
            @PathVariable String number,
            @PathVariable int line,
            @RequestParam(defaultValue = "") String stars,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            @AuthenticationPrincipal SignedInMember me)
            throws IOException {
        ShopOrder order = orders.mine(me.memberId(), number);
        PurchaseLine bought = bought(order, line);
        if (!mayWrite(order, bought)) {
            Problems.whole("reviews.problem.received").orRefuse();
        }
        if (!stars.matches("[1-5]")) {
            Problems.at("stars", "reviews.problem.stars").orRefuse();
        }
        String said = TypedText.lines(words);
        if (TypedText.length(said) > MOST_WORDS) {
            Problems.at("words", "reviews.problem.words", MOST_WORDS).orRefuse();
        }
        Problems.of(copy.fault("words", said).stream().toList()).orRefuse();
        if (!limits.tryTake("reviews", me.memberId(), WRITTEN)) {
            Problems.whole("reviews.problem.often").orRefuse();
        }
        String product =
                store.product(bought.skuId())
                        .orElseThrow(() -> PageNotFoundException.page(bought.skuId()));
        BuyerReview review =
                new BuyerReview(
                        numbers.next("v"),
                        number,
                        line,
                        product,
                        me.memberId(),
                        Integer.parseInt(stars),
                        said,
                        0,
                        "",
                        "",
                        store.now());
        if (!store.enter(review, drawn(photos))) {
            Problems.whole("reviews.problem.written").orRefuse();
        }
        return "redirect:/my/orders/" + number + "/review/" + line;
    }

    private static PurchaseLine bought(ShopOrder order, int line) {
        return order.goods().stream()
                .filter(one -> one.line() == line)
                .findFirst()
                .orElseThrow(() -> PageNotFoundException.page(order.number() + "/" + line));
    }

    private static boolean mayWrite(ShopOrder order, PurchaseLine line) {
        return line.quantityLeft() > 0
                && (order.state() == OrderState.RECEIVED || order.state() == OrderState.SETTLED);
    }

    private List<byte[]> drawn(@Nullable List<MultipartFile> photos) throws IOException {
        List<byte[]> drawn = new ArrayList<>();
        for (MultipartFile photo : photos == null ? List.<MultipartFile>of() : photos) {
            if (photo.isEmpty()) {
                continue;
            }
            if (drawn.size() == MOST_PHOTOS) {
                Problems.at("photos", "reviews.problem.many", MOST_PHOTOS).orRefuse();
            }
            try {
                drawn.add(pictures.within(photo.getBytes(), LONGEST_SIDE).bytes());
            } catch (PictureProblemException refused) {
                Problems.at("photos", "reviews.problem.photo", PictureKit.MOST_MEGABYTES)
                        .orRefuse();
            }
        }
        return drawn;
    }
}
