package org.lscb.scr.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.lscb.scr.engine.gateway.Behind;
import org.lscb.scr.engine.gateway.Gateway;
import org.lscb.scr.engine.gateway.Refusals;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;

/** Accounts are the engine's, and its web applications take the person from our login. */
@Configuration(proxyBeanMethods = false)
class OneLogin {

    @Bean
    AuthenticationProvider accountAuthentication(ProcessEngine engine, EngineUser user) {
        PasswordManager passwords = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
        return new AccountAuthentication(engine.getIdentityService(), user, passwords);
    }

    /** After our login, before the engine's web applications, which take the person from it. */
    @Bean
    FilterRegistrationBean<Gateway> gateway(Behind behind, Refusals refusals) {
        FilterRegistrationBean<Gateway> filter = new FilterRegistrationBean<>(new Gateway(behind, refusals));
        filter.addUrlPatterns("/camunda/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return filter;
    }
}
