// Reads permissions from text where a framework does it, such as the binding of configuration: by short name or by the name in code.
using System;
using System.ComponentModel;
using System.Globalization;

namespace Permissions;

internal sealed class PermissionConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is not string names ? base.ConvertFrom(context, culture, value)
        : Enum.TryParse(names, ignoreCase: true, out Permission known) && (known & ~PermissionName.All) == 0 ? known
        : PermissionName.Parse(names);

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is Permission permissions && destinationType == typeof(string) ? PermissionName.Of(permissions)
        : base.ConvertTo(context, culture, value, destinationType);
}
