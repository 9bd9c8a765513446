// A text asks for what its type prefers: IFormattable before ToString.
// Harmless: only ToString writes, and nobody asks for it.
[assembly: Expect("PERM1001", "Main → Amount.ToString → Store.Save → File.WriteAllText")]

var amount = new Amount();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine($"{amount}");

class Amount : IFormattable
{
    public override string ToString() => ""; //! Harmless: public override string ToString() => Store.Save().ToString();

    public string ToString(string? format, IFormatProvider? provider) => Store.Save().ToString(); //! Harmless: public string ToString(string? format, IFormatProvider? provider) => "";
}
