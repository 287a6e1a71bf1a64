package org.tidemark.server.web.files;

import java.util.ArrayList;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.site.Frame;

/** How a form with a table is answered. */
public final class UploadAnswer {

    private UploadAnswer() {}

    /**
     * Leads on where all of it is written, and tells there what was recognised; else the page of
     * the form says what is wrong.
     *
     * @param done the path of the page that tells what was done
     * @param form the page of the form with what came of it
     */
    public static ModelAndView of(
            ImportResult result,
            String done,
            Function<ImportResult, ModelAndView> form,
            Frame frame,
            RedirectAttributes next) {
        if (!result.isWritten()) {
            return refused(form.apply(result));
        }
        next.addFlashAttribute("done", frame.say("files.done", result.rows()));
        next.addFlashAttribute("told", new ArrayList<>(result.told(frame)));
        return new ModelAndView("redirect:" + done);
    }

    /** That page, as the answer to a form that was not taken. */
    public static ModelAndView refused(ModelAndView form) {
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }
}
