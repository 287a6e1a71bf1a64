package org.tidemark.server.trade.orders;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Leads back to the page that the form stood on, with the reason why it was not done. */
@ControllerAdvice(basePackageClasses = OrderPageProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class OrderPageProblems {

    /** Under this name pages find it. */
    public static final String PROBLEM = "problem";

    @ExceptionHandler
    ModelAndView notDone(OrderProblemException refused, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put(PROBLEM, refused.problem().key());
        return new ModelAndView("redirect:" + back(request));
    }

    /** The page before, as the browser tells it; only its path counts. */
    private static String back(HttpServletRequest request) {
        String other =
                request.getRequestURI().startsWith("/console")
                        ? "/console/shop/orders"
                        : "/my/orders";
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return other;
        }
        try {
            String path = URI.create(referer).getRawPath();
            return path == null || !path.startsWith("/") || path.startsWith("//") ? other : path;
        } catch (IllegalArgumentException unreadable) {
            return other;
        }
    }
}
