// The object exists before it is registered: the container does not make it.
using System.Net.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var store = new Store();
var services = new ServiceCollection();
services.AddSingleton(store);
using var provider = services.BuildServiceProvider();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(provider.GetRequiredService<Store>().Count);

class Store
{
    public Store() => Directory.CreateDirectory(Path.Combine(Case.Folder, "store"));

    public int Count => 1;
}
