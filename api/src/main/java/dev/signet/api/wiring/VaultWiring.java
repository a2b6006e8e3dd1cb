package dev.signet.api.wiring;

import dev.signet.ledger.vault.DataKeys;
import dev.signet.ledger.vault.EnvironmentKeyEncryptionKey;
import dev.signet.ledger.vault.FileKeyEncryptionKey;
import dev.signet.ledger.vault.KeyEncryptionKey;
import dev.signet.ledger.vault.KeyManagement;
import dev.signet.ledger.vault.KeyedHash;
import dev.signet.ledger.vault.KmsKeyEncryptionKey;
import dev.signet.ledger.vault.SubjectKeys;
import dev.signet.ledger.vault.Vault;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The vault: the key that wraps all others, and what is sealed under it. */
@Configuration(proxyBeanMethods = false)
class VaultWiring {

    /** A key management service, where a bean says how to reach one, takes the place of what the settings name. */
    @Bean
    KeyEncryptionKey keyEncryptionKey(VaultSettings settings, ObjectProvider<KeyManagement> service) {
        KeyManagement management = service.getIfAvailable();
        if (management != null) {
            return new KmsKeyEncryptionKey(management);
        }
        return settings.kek() != null
                ? new EnvironmentKeyEncryptionKey(settings.kek())
                : FileKeyEncryptionKey.at(settings.kekFile());
    }

    @Bean(initMethod = "prepare")
    DataKeys dataKeys(ConnectionProvider connections, KeyEncryptionKey kek) {
        return new DataKeys(connections, kek);
    }

    @Bean
    Vault vault(DataKeys keys) {
        return new Vault(keys);
    }

    @Bean
    KeyedHash keyedHash(DataKeys keys) {
        return new KeyedHash(keys);
    }

    @Bean
    SubjectKeys subjectKeys(ConnectionProvider connections, KeyEncryptionKey kek) {
        return new SubjectKeys(connections, kek);
    }
}
