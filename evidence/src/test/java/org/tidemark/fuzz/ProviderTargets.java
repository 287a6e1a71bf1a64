package org.tidemark.fuzz;

import static org.tidemark.fuzz.Targets.said;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tidemark.server.growth.tasks.AdDoor;
import org.tidemark.server.money.payments.alipay.AlipayDoor;
import org.tidemark.server.money.payments.bills.BillDoor;
import org.tidemark.server.money.wechat.WechatDoor;

/** What comes in in the name of payment providers and advertising networks. */
final class ProviderTargets {

    private static final String WECHAT =
            """
            交易时间,商户订单号,微信订单号,交易状态,货币种类,总金额,应结订单金额,退款金额,商户退款单号,微信退款单号
            `2026-11-22 10:34:56,`o1,`w1,`SUCCESS,`CNY,`10.00,`10.00,`0.00,`0,`0
            总交易单数,应结订单总金额
            `1,`10.00
            """;
    private static final String ALIPAY =
            """
            #支付宝业务明细查询
            支付宝交易号,商户订单号,业务类型,订单金额（元）,商家实收（元）
            a1\t,o1\t,交易,10.00,10.00
            #业务明细列表结束
            #交易合计：1笔，商家实收共10.00元，商家优惠共0.00元
            #退款合计：0笔，商家实收退款共0.00元，商家优惠退款共0.00元
            """;

    static final List<FuzzTarget> ALL =
            List.of(
                    FuzzTarget.text(
                                    "alipay",
                                    body -> said(AlipayDoor.openSigned(body)),
                                    AlipayDoor.SAMPLE)
                            .costing(1_500, 48),
                    FuzzTarget.text(
                            "alipay-form",
                            body -> "read" + AlipayDoor.open(body),
                            AlipayDoor.SAMPLE),
                    FuzzTarget.text(
                            "wechat",
                            body -> said(WechatDoor.open("0", body)),
                            WechatDoor.notice(WechatDoor.TRANSACTION)),
                    FuzzTarget.text(
                            "wechat-transaction",
                            text -> said(WechatDoor.open("0", WechatDoor.notice(text))),
                            WechatDoor.TRANSACTION),
                    FuzzTarget.text(
                            "wechat-time",
                            time ->
                                    said(
                                            WechatDoor.open(
                                                    time,
                                                    WechatDoor.notice(WechatDoor.TRANSACTION))),
                            "0",
                            "299",
                            "1767196800"),
                    FuzzTarget.text("callback", AdDoor::callback, AdDoor.sampleCallback()),
                    new FuzzTarget("bills", ProviderTargets::bill, bills(), 1_500, 128));

    private ProviderTargets() {}

    private static String bill(byte[] file) {
        return (BillDoor.isWhole(file) ? "" : Targets.REFUSED) + BillDoor.read(file);
    }

    private static List<byte[]> bills() {
        byte[] alipay = ALIPAY.getBytes(Charset.forName("GB18030"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bill.csv"));
            zip.write(alipay);
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return List.of(WECHAT.getBytes(StandardCharsets.UTF_8), alipay, bytes.toByteArray());
    }
}
