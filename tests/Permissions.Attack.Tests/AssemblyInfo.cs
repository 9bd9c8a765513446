// The attacks are on the Linux kernel's layer; every test says so by its skip reason elsewhere.
[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]
