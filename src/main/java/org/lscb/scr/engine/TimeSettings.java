package org.lscb.scr.engine;

import org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** One clock for Java, for the engine and for "not in the future" in the forms. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TimeSettings {

    @Bean
    ServiceClock clock() {
        return new ServiceClock();
    }

    @Bean
    ValidationConfigurationCustomizer sameClockForValidation(ServiceClock clock) {
        return configuration -> configuration.clockProvider(() -> clock);
    }
}
