package org.tidemark.server.money.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.tidemark.server.money.payments.demo.DemoPay;

class PaymentNoticeControllerTest {

    private final TurnedClock clock = new TurnedClock();
    private final DemoPay payer = new DemoPay(clock);
    private final UnreliableProvider provider = new UnreliableProvider(payer);
    private final Desk desk = new Desk(provider, clock);
    private final MockMvc web =
            MockMvcBuilders.standaloneSetup(new PaymentNoticeController(desk.payments)).build();

    @BeforeEach
    void ask() {
        desk.payments.ask("demo", request("order-1", 10_000));
    }

    private PaymentRequest request(String paymentId, long fen) {
        return new PaymentRequest(
                paymentId,
                fen,
                "Health box",
                PaymentScene.QR_CODE,
                "",
                "",
                clock.instant().plusSeconds(900));
    }

    private MockHttpServletResponse send(String to, Notice notice, String body) throws Exception {
        MockHttpServletRequestBuilder call =
                post("/pay/" + to + "/notices")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content(body);
        notice.headers().forEach(call::header);
        return web.perform(call).andReturn().getResponse();
    }

    @Test
    void a_genuine_notice_is_acknowledged_each_time() throws Exception {
        Notice notice = payer.pay("order-1");

        for (int i = 0; i < 2; i++) {
            MockHttpServletResponse answer = send("demo", notice, notice.body());
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentAsString()).isEqualTo("ok");
        }
        assertThat(desk.told).containsExactly("order-1");
    }

    @Test
    void a_forged_one_gets_401_and_a_word_that_is_no_acknowledgement() throws Exception {
        Notice notice = payer.pay("order-1");

        MockHttpServletResponse answer = send("demo", notice, notice.body() + " ");

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentAsString()).contains("\"code\":\"FAIL\"");
        assertThat(desk.told).isEmpty();
    }

    @Test
    void each_failure_has_its_status() throws Exception {
        Notice notice = payer.pay("order-1");
        assertThat(send("nobody", notice, notice.body()).getStatus()).isEqualTo(404);
        assertThat(send("demo", notice, "x".repeat(70_000)).getStatus()).isEqualTo(400);

        payer.create(request("stranger", 10_000));
        Notice stranger = payer.pay("stranger");
        assertThat(send("demo", stranger, stranger.body()).getStatus()).isEqualTo(404);

        payer.create(request("order-2", 9_999));
        desk.payments.ask("demo", request("order-2", 10_000));
        Notice wrong = payer.pay("order-2");
        assertThat(send("demo", wrong, wrong.body()).getStatus()).isEqualTo(409);

        provider.doubtful = true;
        provider.away = true;
        assertThat(send("demo", notice, notice.body()).getStatus()).isEqualTo(503);
        assertThat(desk.told).isEmpty();
    }
}
