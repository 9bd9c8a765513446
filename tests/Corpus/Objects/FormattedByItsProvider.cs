// A format asks the program's own provider for a formatter.
// Harmless: another one is asked.
[assembly: Expect("PERM1001", "Main → Loud.Format → Store.Save → File.WriteAllText")]

GC.KeepAlive(new Loud());
IFormatProvider provider = new Loud(); //! Harmless: IFormatProvider provider = new Quiet();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(string.Format(provider, "{0:x}", 1));

class Quiet : IFormatProvider, ICustomFormatter
{
    public object? GetFormat(Type? type) => this;

    public virtual string Format(string? format, object? value, IFormatProvider? provider) => "";
}

class Loud : Quiet
{
    public override string Format(string? format, object? value, IFormatProvider? provider) => Store.Save().ToString();
}
