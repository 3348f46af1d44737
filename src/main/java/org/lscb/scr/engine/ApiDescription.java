package org.lscb.scr.engine;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says of itself. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
    info = @Info(title = "Serious case reviews", version = "1",
        description = "The API that the forms in Tasklist use. Refusals are problem details (RFC 9457); `fields` names each field with what is wrong."),
    security = @SecurityRequirement(name = "account"))
@SecurityScheme(name = "account", type = SecuritySchemeType.HTTP, scheme = "basic", description = "Account and password, for scripts")
class ApiDescription { }
