package org.tidemark.server.money.wallet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.people.wechat.MiniAsked;
import org.tidemark.server.people.wechat.MiniDoor;
import org.tidemark.server.people.wechat.MiniProblem;
import org.tidemark.server.people.wechat.MiniProgram;
import org.tidemark.server.people.wechat.MiniRefusedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a receiver's mini program confirms his withdrawal with. */
@RestController
class MiniTransferController {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MiniDoor door;
    private final MiniProgram program;
    private final WithdrawalStore store;

    MiniTransferController(MiniDoor door, MiniProgram program, WithdrawalStore store) {
        this.door = door;
        this.program = program;
        this.store = store;
    }

    /** What the shell hands to WeChat; nothing where it does not wait for his word. */
    @PostMapping("/wechat/mini/transfer")
    ResponseEntity<Map<String, Object>> confirm(HttpServletRequest request) {
        return door.answer(request, this::call);
    }

    private Map<String, Object> call(MiniAsked asked) {
        String member = door.member(asked).memberId();
        Withdrawal own =
                store.findOf(member, asked.text("withdrawal"))
                        .orElseThrow(() -> new MiniRefusedException(MiniProblem.OTHER));
        if (own.state() != WithdrawalState.WAIT_CONFIRM || !own.confirmWith().startsWith("{")) {
            return Map.of();
        }
        JsonNode call = JSON.readTree(own.confirmWith());
        if (!call.path("appId").asString("").equals(program.appId())) {
            throw new MiniRefusedException(MiniProblem.OTHER); // of the official account
        }
        return Map.of("call", call);
    }
}
