package org.tidemark.fuzz;

import static org.tidemark.fuzz.Targets.said;

import java.net.URI;
import java.util.List;
import org.tidemark.server.growth.tasks.AdDoor;
import org.tidemark.server.people.signin.NextPage;
import org.tidemark.server.people.tries.KnownDeviceDoor;
import org.tidemark.server.trade.orders.basket.BasketDoor;
import org.tidemark.server.trade.screening.DeviceDoor;
import org.tidemark.server.web.access.WayBack;

/** What browsers bring back: cookies, ways back, sessions of advertisements. */
final class TokenTargets {

    static final List<FuzzTarget> ALL =
            List.of(
                    FuzzTarget.text("next", TokenTargets::next, "/my", "/shop/a?b=c#d", "//evil"),
                    FuzzTarget.text(
                            "wayback",
                            WayBack::signIn,
                            "/my/orders?page=2",
                            "/sign-in?next=%2Fmy",
                            "/sign-in/code?next=/a"),
                    FuzzTarget.text("basket", BasketDoor::read, BasketDoor.sample()),
                    FuzzTarget.text(
                            "device", cookie -> said(DeviceDoor.read(cookie)), DeviceDoor.sample()),
                    FuzzTarget.text(
                            "known",
                            cookie -> said(KnownDeviceDoor.read(cookie)),
                            KnownDeviceDoor.sample()),
                    FuzzTarget.text(
                            "adtoken", text -> said(AdDoor.token(text)), AdDoor.sampleToken()),
                    FuzzTarget.of(
                            "adsession",
                            content -> said(AdDoor.signedToken(content)),
                            List.of(AdDoor.sampleContent())));

    private TokenTargets() {}

    /** Wherever it leads, it leads to this platform. */
    private static String next(String wanted) {
        String next = NextPage.of(wanted);
        if (!next.startsWith("/") || next.startsWith("//") || next.startsWith("/\\")) {
            throw new AssertionError(wanted + " leads to " + next);
        }
        URI base = URI.create("https://shop.example/");
        try {
            URI resolved = base.resolve(next);
            if (!"shop.example".equals(resolved.getHost())) {
                throw new AssertionError(wanted + " leads away to " + resolved);
            }
        } catch (IllegalArgumentException notAnAddress) {
            return next;
        }
        return next;
    }
}
