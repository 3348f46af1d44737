package org.lscb.scr.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who asks for a kind of answer that is none takes any: otherwise not even the refusal could be sent. */
@Configuration(proxyBeanMethods = false)
class LenientAccept implements WebMvcConfigurer {

    private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer answers) {
        answers.strategies(List.of(this::acceptable));
    }

    private List<MediaType> acceptable(NativeWebRequest request) {
        try {
            return header.resolveMediaTypes(request);
        } catch (HttpMediaTypeNotAcceptableException e) {
            return ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST;
        }
    }
}
