package org.tidemark.server.money.wechat;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What transfers need beside the merchant's account.
 *
 * @param scene the scene that WeChat Pay granted: 1000 cash marketing, 1005 commission, 1006
 *     reimbursement
 * @param reports what WeChat Pay wants to be told of each transfer in that scene
 * @param notifyUrl where notices are sent: https, reachable from outside, without a query
 */
@ConfigurationProperties("tidemark.payouts.wechat")
record TransferProperties(String scene, List<Report> reports, URI notifyUrl) {

    TransferProperties {
        reports = reports == null ? List.of() : List.copyOf(reports);
        if (scene != null && (reports.isEmpty() || notifyUrl == null)) {
            throw new IllegalArgumentException(
                    "tidemark.payouts.wechat: with scene "
                            + scene
                            + " set reports[0].type and .content as WeChat Pay asks in that scene,"
                            + " and notify-url");
        }
    }

    /** One of the fixed questions of a scene and the answer to it. */
    record Report(String type, String content) {}
}
