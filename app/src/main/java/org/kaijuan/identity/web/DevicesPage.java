package org.kaijuan.identity.web;

import java.util.List;
import org.kaijuan.identity.signin.Sessions.DeviceView;

/** Where one is signed in. */
public record DevicesPage(List<DeviceView> devices) {}
