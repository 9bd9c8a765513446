// Options are configured where somebody asks for them.
// Harmless: somebody asks for other options.
using Microsoft.Extensions.Options;

var services = new ServiceCollection();
services.Configure<Mail>(mail => Prepare(mail));
services.AddSingleton<IConfigureOptions<Print>, PrintSetup>();
using var provider = services.BuildServiceProvider();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(provider.GetRequiredService<IOptions<Mail>>().Value); //! Harmless: Console.WriteLine(provider.GetRequiredService<IOptions<Other>>().Value);

[Expect("PERM1001", "lambda in Main → Main.Prepare → File.WriteAllText")]
static void Prepare(Mail mail)
{
    try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
}

class Mail;

class Print;

class Other;

class PrintSetup : IConfigureOptions<Print>
{
    public void Configure(Print options) => File.WriteAllText(Case.File, "x");
}
