package org.tidemark.server.trade.front;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.trade.activities.Activities;
import org.tidemark.server.trade.activities.Activity;
import org.tidemark.server.trade.catalogue.Catalogue;
import org.tidemark.server.trade.catalogue.Categories;
import org.tidemark.server.trade.catalogue.Category;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.pictures.PagePictures;
import org.tidemark.server.web.pictures.PictureProblemException;
import org.tidemark.server.web.site.CopyRules;
import org.tidemark.server.web.site.DayRange;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.NumberSeries;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.PublishedStage;

/** Staff orders the front of the shop. */
@InConsole(ConsoleArea.BRAND)
@Controller
class FrontDeskController {

    private static final String PAGE = "/console/front";
    private static final int MOST = 30;

    private final FrontBook book;
    private final Fronts fronts;
    private final Activities activities;
    private final Categories categories;
    private final Catalogue catalogue;
    private final PagePictures pictures;
    private final CopyRules copy;
    private final NumberSeries numbers;

    FrontDeskController(
            FrontBook book,
            Fronts fronts,
            Activities activities,
            Categories categories,
            Catalogue catalogue,
            PagePictures pictures,
            CopyRules copy,
            NumberSeries numbers) {
        this.book = book;
        this.fronts = fronts;
        this.activities = activities;
        this.categories = categories;
        this.catalogue = catalogue;
        this.pictures = pictures;
        this.copy = copy;
        this.numbers = numbers;
    }

    @GetMapping(PAGE)
    String page(Model model) {
        model.addAttribute("banners", book.banners());
        model.addAttribute("zones", book.zones());
        model.addAttribute("categories", categories.tree());
        model.addAttribute("activities", inShop());
        model.addAttribute("today", activities.today());
        return "front/desk";
    }

    private List<Activity> inShop() {
        LocalDate today = activities.today();
        return activities.all().stream()
                .filter(one -> one.publishedAt().isPresent())
                .filter(one -> one.stage(today) != PublishedStage.OVER)
                .toList();
    }

    /** The front as a stranger would see it on a day. */
    @GetMapping(PAGE + "/preview")
    String preview(@RequestParam(defaultValue = "") String day, Model model) {
        LocalDate shown = DayRange.day(day.strip()).orElse(activities.today());
        model.addAttribute("page", fronts.on(shown, ""));
        model.addAttribute("day", shown);
        return "front/preview";
    }

    @PostMapping(PAGE + "/banners")
    String banner(
            BannerForm form,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next)
            throws IOException {
        Problems.of(form.faults(activities.today(), copy::fault)).orRefuse();
        if (book.banners().size() >= MOST) {
            Problems.whole("front.problem.most", MOST).orRefuse();
        }
        String id = numbers.next("b");
        byte[] sent = picture == null ? new byte[0] : picture.getBytes();
        book.enter(form.banner(id, sent.length == 0 ? "" : kept(id, sent), staff.name()));
        return back("front.banner.done", frame, next);
    }

    private String kept(String id, byte[] sent) {
        try {
            return pictures.keep(id, sent);
        } catch (PictureProblemException refused) {
            Problems.at("picture", refused.problem().key(), refused.figure()).orRefuse();
            throw new IllegalStateException(refused);
        }
    }

    @PostMapping(PAGE + "/banners/{id}/remove")
    String removeBanner(
            @PathVariable String id,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        FrontBanner banner =
                book.banners().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> PageNotFoundException.page(id));
        book.removeBanner(id);
        pictures.forget(banner.picture());
        return back("front.banner.removed", frame, next);
    }

    @PostMapping(PAGE + "/zones")
    String zone(
            ZoneForm form,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        Problems.of(
                        form.faults(
                                new ZoneForm.Known(
                                        catalogue.offersOf(form.productsOf()).keySet(),
                                        categories.tree().stream()
                                                .map(Category::categoryId)
                                                .collect(Collectors.toSet()),
                                        inShop().stream()
                                                .map(Activity::id)
                                                .collect(Collectors.toSet()),
                                        copy::fault)))
                .orRefuse();
        if (book.zones().size() >= MOST) {
            Problems.whole("front.problem.most", MOST).orRefuse();
        }
        book.enter(form.zone(numbers.next("z"), staff.name()));
        return back("front.zone.done", frame, next);
    }

    @PostMapping(PAGE + "/zones/{id}/move")
    String move(
            @PathVariable String id,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        book.moveUp(zone(id).id());
        return back("front.zone.moved", frame, next);
    }

    @PostMapping(PAGE + "/zones/{id}/on")
    String on(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean shown,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        book.show(zone(id).id(), shown);
        return back(shown ? "front.zone.on" : "front.zone.off", frame, next);
    }

    @PostMapping(PAGE + "/zones/{id}/remove")
    String removeZone(
            @PathVariable String id,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        book.removeZone(zone(id).id());
        return back("front.zone.removed", frame, next);
    }

    private FrontZone zone(String id) {
        return book.zones().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> PageNotFoundException.page(id));
    }

    private static String back(String word, Frame frame, RedirectAttributes next) {
        next.addFlashAttribute("done", frame.say(word));
        return "redirect:" + PAGE;
    }
}
