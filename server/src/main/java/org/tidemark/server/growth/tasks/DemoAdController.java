package org.tidemark.server.growth.tasks;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.growth.tasks.DemoAdNetwork.Clip;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/**
 * The demo network's own pages: the clip, and its end. The browser goes on by itself when the clip
 * is over; what counts is the call of the network's server, not that the browser came here.
 */
@Controller
@ConditionalOnExpression("${tidemark.demo:false} or ${tidemark.ads.demo.enabled:false}")
class DemoAdController {

    private static final String ANY_ADDRESS = "0.0.0.0";
    private static final int OK = 200;

    private final DemoAdNetwork network;
    private final String address;
    private volatile int port;

    DemoAdController(DemoAdNetwork network, Environment environment) {
        this.network = network;
        String configured = environment.getProperty("server.address", ANY_ADDRESS);
        address = configured.equals(ANY_ADDRESS) ? "127.0.0.1" : configured;
    }

    @EventListener
    void serving(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    /** Plays a clip for a session. */
    @GetMapping("/ads/demo/clip")
    String play(@RequestParam String session, Model model, HttpServletResponse response) {
        Clip clip = network.play(session);
        long seconds = Math.max(1, TasksPage.seconds(network.leastWatching()));
        String end = "/ads/demo/end?clip=" + clip.transactionId();
        response.setHeader("Refresh", seconds + ";url=" + end);
        model.addAttribute("seconds", seconds);
        model.addAttribute("end", end);
        return "tasks/clip";
    }

    /** The clip is over: the network's server tells the platform, and the browser goes back. */
    @GetMapping("/ads/demo/end")
    String end(
            @RequestParam String clip,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        Clip played = network.find(clip).orElseThrow(() -> PageNotFoundException.programme(clip));
        if (!network.isOver(played)) {
            next.addFlashAttribute("problem", frame.say("tasks.clip.notOver"));
        } else if (network.callBack(played, platform()) == OK) {
            next.addFlashAttribute("done", frame.say("tasks.clip.told"));
        } else {
            next.addFlashAttribute("problem", frame.say("tasks.clip.notTold"));
        }
        return "redirect:/my/tasks";
    }

    private URI platform() {
        String host = address.contains(":") ? "[" + address + "]" : address;
        return URI.create("http://" + host + ":" + port);
    }
}
