package org.tidemark.server.money.wallet;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tidemark.engine.money.Fen;

/**
 * The operator's terms of withdrawals; amounts in yuan.
 *
 * @param least of one withdrawal
 * @param most of one withdrawal
 * @param mostPerDay of a member's withdrawals of one day
 * @param feePercent of the amount, {@code 0.6}; a fee needs the offer {@code withdrawal-fee}
 * @param feeLeast the least fee
 * @param coolDown how long no withdrawal is taken after another payee was named
 * @param twoPersonsFrom from where on two members of staff must approve what one member takes out
 *     in a day
 * @param alonePerDay what one member of staff may approve alone in a day
 */
@ConfigurationProperties("tidemark.wallet")
record WalletProperties(
        @DefaultValue("1.00") Fen least,
        @DefaultValue("5000.00") Fen most,
        @DefaultValue("20000.00") Fen mostPerDay,
        @DefaultValue("0") String feePercent,
        @DefaultValue("0.00") Fen feeLeast,
        @DefaultValue("24h") Duration coolDown,
        @DefaultValue("5000.00") Fen twoPersonsFrom,
        @DefaultValue("50000.00") Fen alonePerDay) {}
