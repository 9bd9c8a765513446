// A user-defined conversion writes: before the drop, which is fine.
var token = new Token();
string text = token; Console.WriteLine(text);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

class Token
{
    public static implicit operator string(Token token)
    {
        File.WriteAllText(Case.File, "x");
        return "token";
    }
}
