// A name that no permission has is an error where it stands, and an exception where it runs.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

static class Program
{
    [Expect("PERM2003", "")]
    static void Main()
    {
        var builder = Host.CreateApplicationBuilder();
        try { builder.Services.AddPermissionDrop(drop => drop.Drop("childd")); } catch (ArgumentException) { }
    }
}
