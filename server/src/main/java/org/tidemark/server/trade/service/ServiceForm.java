package org.tidemark.server.trade.service;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.tidemark.server.kernel.limits.Allowance;
import org.tidemark.server.kernel.limits.RateLimits;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.pictures.PictureKit;
import org.tidemark.server.web.pictures.PictureProblemException;
import org.tidemark.server.web.text.TypedText;

/** Reads what a member or the staff has typed into a conversation. */
@Component
class ServiceForm {

    /** The most characters of what is said at once. */
    static final int MOST_TEXT = 1_000;

    private static final int LONGEST_SIDE = 1_600;
    private static final Allowance SAID = Allowance.perHour(30);

    private final PictureKit pictures;
    private final RateLimits limits;

    ServiceForm(PictureKit pictures, RateLimits limits) {
        this.pictures = pictures;
        this.limits = limits;
    }

    /** The text of it. */
    static String text(String typed) {
        String text = TypedText.lines(typed);
        if (TypedText.isEmptyOrLonger(text, MOST_TEXT)) {
            Problems.at("text", "service.problem.text", MOST_TEXT).orRefuse();
        }
        return text;
    }

    /** Whether a member may say one more thing. */
    void take(String memberId) {
        if (!limits.tryTake("service-said", memberId, SAID)) {
            Problems.whole("service.problem.often").orRefuse();
        }
    }

    /** His picture, drawn anew; null for none. */
    byte @Nullable [] photo(@Nullable MultipartFile photo) throws IOException {
        if (photo == null || photo.isEmpty()) {
            return null;
        }
        try {
            return pictures.within(photo.getBytes(), LONGEST_SIDE).bytes();
        } catch (PictureProblemException refused) {
            Problems.at("photo", "service.problem.photo", PictureKit.MOST_MEGABYTES).orRefuse();
            throw new IllegalStateException(refused);
        }
    }
}
