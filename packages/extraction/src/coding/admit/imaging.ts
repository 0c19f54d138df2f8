/** How notes call studies that make pictures, as the source of an expression. */
export const imaging =
  '(?:CT|CECT|HRCT|NCCT|CTPA|CTA|MRI|MR|MRA|MRCP|USS?|USG|ultrasound|ultrasonograph\\w*|sonogra\\w+|X-?rays?|CXR|AXR|films?|radiographs?|scans?|imaging|echo\\w*|doppler|duplex)';
