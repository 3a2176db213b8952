package org.kaijuan.web;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start while a handler does not say who may call it. */
@Component
class DoorCheck implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping mappings;

    DoorCheck(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mappings.getHandlerMethods().values().stream()
                .filter(Doorkeeper::isOurs)
                .forEach(Doorkeeper::allow);
    }
}
