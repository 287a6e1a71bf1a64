package org.tidemark.server.web.memberapi;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.text.Wording;

/**
 * A problem detail (RFC 9457).
 *
 * @param type names this kind of problem
 * @param detail what is wrong and what to do, in the reader's language, as his pages say it
 * @param code the end of the type
 * @param faults what is wrong with what was sent, where that is the problem
 */
public record MemberProblem(
        String type, String title, int status, String detail, String code, List<At> faults) {

    /**
     * One thing that is wrong.
     *
     * @param field where; empty for all of it
     * @param code which never changes with the language
     */
    public record At(String field, String code, String detail) {

        static At of(Fault fault, Wording wording) {
            return new At(fault.field(), fault.key(), fault.text(wording));
        }
    }

    public MemberProblem {
        faults = List.copyOf(faults);
    }

    static MemberProblem of(HttpStatus status, String code, String detail, Wording wording) {
        return new MemberProblem(
                "urn:tidemark:problem:" + code,
                wording.say("memberapi.problem." + code),
                status.value(),
                detail,
                code,
                List.of());
    }

    /** What was sent is not taken. */
    static MemberProblem refused(HttpStatus status, Problems problems, Wording wording) {
        MemberProblem bare = of(status, "refused", problems.text(wording), wording);
        return new MemberProblem(
                bare.type(),
                bare.title(),
                bare.status(),
                bare.detail(),
                bare.code(),
                problems.all().stream().map(fault -> At.of(fault, wording)).toList());
    }
}
