// An attribute names the method that checks a property by a type and a text.
// Harmless: it names another one.
using System.ComponentModel.DataAnnotations;

ProcessPermissions.Drop(Permission.FileSystemWrite);
var form = new Form();
Console.WriteLine(Validator.TryValidateObject(form, new(form), [], validateAllProperties: true));

class Form
{
    [CustomValidation(typeof(Rules), "Check")] public string Name => "n"; //! Harmless: [CustomValidation(typeof(Rules), nameof(Rules.Pass))] public string Name => "n";
}

public static class Rules
{
    [Expect("PERM1001", "Rules.Check → File.WriteAllText")]
    public static ValidationResult? Check(string value)
    {
        try { File.WriteAllText(Case.File, value); } catch (UnauthorizedAccessException) { }
        return ValidationResult.Success;
    }

    public static ValidationResult? Pass(string value) => ValidationResult.Success;
}
