// The container makes the singleton while the program boots, and never again.
using System.Net.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var services = new ServiceCollection();
services.AddSingleton<Store>();
using var provider = services.BuildServiceProvider();
provider.GetRequiredService<Store>();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(provider.GetRequiredService<Store>().Count);

class Store
{
    public Store() => Directory.CreateDirectory(Path.Combine(Case.Folder, "store"));

    public int Count => 1;
}
