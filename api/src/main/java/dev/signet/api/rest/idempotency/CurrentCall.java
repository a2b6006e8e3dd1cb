package dev.signet.api.rest.idempotency;

import dev.signet.application.idempotency.Claim.Yours;
import dev.signet.application.idempotency.IdempotencyKeys;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Lets the transaction of a call with a key note that the call took effect, before it commits. */
@Component
class CurrentCall implements SmartInitializingSingleton {

    private final ThreadLocal<Yours> current = new ThreadLocal<>();
    private final IdempotencyKeys keys;
    private final ConfigurableTransactionManager transactions;

    CurrentCall(IdempotencyKeys keys, ConfigurableTransactionManager transactions) {
        this.keys = keys;
        this.transactions = transactions;
    }

    void begin(Yours call) {
        current.set(call);
    }

    void end() {
        current.remove();
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.addListener(new TransactionExecutionListener() {
            @Override
            public void beforeCommit(TransactionExecution transaction) {
                Yours call = current.get();
                if (call != null && !transaction.isReadOnly()) {
                    keys.committing(call);
                }
            }
        });
    }
}
