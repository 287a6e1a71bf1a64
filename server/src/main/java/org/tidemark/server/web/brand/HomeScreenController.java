package org.tidemark.server.web.brand;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.work.HeavyWork;
import org.tidemark.server.web.text.Texts;

/** What a phone needs that keeps the shop on its home screen. */
@Controller
class HomeScreenController {

    private static final int[] SIZES = {192, 512};
    private static final String WORKER = "offline-worker.js";
    private static final BrandColour USUAL = new BrandColour(0x0b, 0x5d, 0x5e);
    private static final MediaType MANIFEST = MediaType.valueOf("application/manifest+json");
    private static final MediaType SCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** An icon, drawn once for each version of the brand. */
    private record Drawn(long version, List<byte[]> png) {}

    private final Map<Integer, Drawn> drawn = new ConcurrentHashMap<>();
    private final BrandBook book;
    private final Texts texts;
    private final HeavyWork work;
    private final String worker;

    HomeScreenController(BrandBook book, Texts texts, HeavyWork work) {
        this.book = book;
        this.texts = texts;
        this.work = work;
        this.worker = worker();
    }

    private static String worker() {
        try (InputStream script = HomeScreenController.class.getResourceAsStream(WORKER)) {
            return new String(
                    Objects.requireNonNull(script, WORKER).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What it is called and looks like. */
    @GetMapping("/brand/app.webmanifest")
    ResponseEntity<Map<String, Object>> manifest(Locale locale) {
        Brand brand = book.now();
        Language language = Language.of(locale);
        String name = language == Language.ZH ? brand.name().zh() : brand.name().en();
        return ResponseEntity.ok()
                .contentType(MANIFEST)
                .cacheControl(CacheControl.noCache())
                .body(
                        Map.of(
                                "id",
                                "/",
                                "name",
                                name,
                                "short_name",
                                name,
                                "lang",
                                language.tag(),
                                "start_url",
                                "/",
                                "scope",
                                "/",
                                "display",
                                "standalone",
                                "background_color",
                                "#ffffff",
                                "theme_color",
                                brand.colour().isEmpty() ? "#0b5d5e" : brand.colour(),
                                "icons",
                                icons(brand)));
    }

    private static List<Map<String, String>> icons(Brand brand) {
        return IntStream.of(SIZES)
                .mapToObj(size ->
                        Map.of(
                                "src",
                                brand.iconAddress(size),
                                "sizes",
                                size + "x" + size,
                                "type",
                                "image/png",
                                "purpose",
                                "any maskable"))
                .toList();
    }

    @GetMapping("/brand/icon-{size:192|512}.png")
    ResponseEntity<byte[]> icon(@PathVariable int size) {
        Brand brand = book.now();
        Drawn icon = drawn.get(size);
        if (icon == null || icon.version() != brand.version()) {
            icon = new Drawn(brand.version(), List.of(draw(brand, size)));
            drawn.put(size, icon);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(FOR_GOOD)
                .body(icon.png().getFirst());
    }

    private byte[] draw(Brand brand, int pixels) {
        BrandColour ground = BrandColour.read(brand.colour()).orElse(USUAL);
        Optional<byte[]> logo = book.logo();
        return work.run(() -> AppIcon.draw(pixels, ground, logo));
    }

    /** The one page that a phone keeps: nobody's, with no figure, in both languages. */
    @GetMapping("/brand/offline")
    String offline(Model model) {
        model.addAttribute("chinese", texts.in(Language.ZH));
        model.addAttribute("english", texts.in(Language.EN));
        return "brand/offline";
    }

    /** Keeps that page and no other; asked for anew each time, so that an old one does not stay. */
    @GetMapping("/brand/offline-worker.js")
    ResponseEntity<String> offlineWorker() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .header("Service-Worker-Allowed", "/")
                .body(worker);
    }
}
